import "server-only";
import { keepSession, readDevice } from "./cookie";
import { openStep } from "./factors/step";
import { needsSecondProof, openSession } from "./sign-in";

/** Lets somebody in who has given one proof, or leads them to the second; answers where to go. */
export async function admit(personId: string, way: "SLIP" | "OIDC"): Promise<string> {
  if (await needsSecondProof(personId)) {
    await openStep(personId, way);
    return "/sign-in/second-factor";
  }
  await keepSession(await openSession(personId, { device: await readDevice(), way }));
  return "/";
}
