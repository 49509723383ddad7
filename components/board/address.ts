import { env } from "@/lib/kernel/env";

/** The board's address as it is printed: the configured one, else where the request came in. */
export const boardUrl = (request: Request, code: string): string =>
  new URL(`/board/${code}`, env.NEXTAUTH_URL ?? new URL(request.url).origin).toString();
