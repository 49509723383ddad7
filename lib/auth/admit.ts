import "server-only";
import { keepSession, readDevice } from "./cookie";
import { openStep } from "./factors/step";
import { needsSecondProof, openSession } from "./sign-in";

/** Lets somebody in, or leads whoever owes a second proof to it; answers where to go. */
export async function admit(personId: string, way: "SLIP" | "OIDC", twoFactors = false): Promise<string> {
  if (!twoFactors && (await needsSecondProof(personId))) {
    await openStep(personId, way);
    return "/sign-in/second-factor";
  }
  await keepSession(await openSession(personId, { device: await readDevice(), way, twoFactors }));
  return "/";
}
