import "server-only";
import NextAuth from "next-auth";
import { authOptions } from "./options";

/** GET and POST of /api/auth/*. */
export const authHandler = NextAuth(authOptions);
