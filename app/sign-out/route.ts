import { cookies } from "next/headers";
import { comesFromHere } from "@/lib/auth/action";
import { readSecretHash, sessionCookies } from "@/lib/auth/session";
import { signOut } from "@/lib/auth/sign-in";

export async function POST() {
  if (!(await comesFromHere())) return new Response(null, { status: 404 });
  const secretHash = await readSecretHash();
  if (secretHash) await signOut(secretHash);
  const jar = await cookies();
  for (const name of sessionCookies) {
    if (jar.has(name)) jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, secure: name.startsWith("__") });
  }
  return new Response(null, { status: 303, headers: { Location: "/sign-in?out=1" } });
}
