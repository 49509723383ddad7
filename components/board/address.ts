import { env } from "@/lib/kernel/env";

/** The board's address as it is printed: the configured one, else where the request came in. */
export const boardUrl = (request: Request, code: string): string =>
  new URL(`/board/${code}`, env.NEXTAUTH_URL ?? new URL(request.url).origin).toString();

/** LIFE-14: a printed code of an org that was merged away leads on to its successor's page, with language and type size. */
export function leadHome(request: Request, code: string, successor: string): Response {
  const { pathname, search } = new URL(request.url);
  return new Response(null, {
    status: 307,
    headers: {
      Location: pathname.replace(`/board/${code}`, `/board/${successor}`) + search,
      "Cache-Control": "no-store",
    },
  });
}
