import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/kernel/env";
import { signIn } from "./sign-in";

/** The token carries the session's secret and nothing else: who, where and what for is asked of the database on every request. */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: env.SESSION_HOURS * 3_600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { login: {}, password: {} },
      authorize: async (given, request) => {
        const opened = await signIn(
          given?.login ?? "",
          given?.password ?? "",
          String(request.headers?.["user-agent"] ?? ""),
        );
        return { id: opened.personId, secret: opened.secret };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: (user as unknown as { secret: string }).secret } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
