import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/kernel/env";
import { logBug } from "@/lib/kernel/log";
import { Refusal } from "@/lib/kernel/refusal";
import { maxAge } from "./cookie";
import { openStep } from "./factors/step";
import { identityProviders } from "./identities/provider";
import { welcome } from "./identities/welcome";
import { SecondProofWanted, signIn } from "./sign-in";

/** What goes wrong leaves as a code or a number: next-auth writes the message into the address. */
async function authorize(login: string, password: string, device: string) {
  try {
    const { personId, secret } = await signIn(login, password, device);
    return { id: personId, secret };
  } catch (error) {
    if (error instanceof SecondProofWanted) {
      await openStep(error.personId, "PASSWORD");
      throw new Error("SECOND_FACTOR");
    }
    throw new Error(error instanceof Refusal ? error.code : `BUG-${logBug(error)}`);
  }
}

/** The token carries the session's secret and nothing else: who, where and what for is asked of the database on every request. */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { login: {}, password: {} },
      authorize: (given, request) =>
        authorize(given?.login ?? "", given?.password ?? "", String(request.headers?.["user-agent"] ?? "")),
    }),
    ...identityProviders,
  ],
  callbacks: {
    // A provider's word opens no session of next-auth's own: it is led to the page where its holder goes on.
    signIn: ({ account, profile }) => (account?.provider === "oidc" ? welcome(profile) : true),
    jwt: ({ token, user }) => (user ? { sid: (user as unknown as { secret: string }).secret } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
