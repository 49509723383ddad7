import { type NextRequest, NextResponse } from "next/server";

const developing = process.env.NODE_ENV === "development";

/** Scripts run by the nonce of this answer alone; in development React also evaluates, and styles come inline. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Headers only: who may see what is decided by the page and the database, never here. */
export function proxy(request: NextRequest): NextResponse {
  const csp = policy(btoa(crypto.randomUUID()));
  const given = new Headers(request.headers);
  const id = crypto.randomUUID();
  given.set("content-security-policy", csp);
  given.set("x-request-id", id);
  given.set("x-asked-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: given } });
  response.headers.set("content-security-policy", csp);
  response.headers.set("x-request-id", id);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  // no-referrer would make the Origin of our own forms null.
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(self), geolocation=(), microphone=()");
  return response;
}

// Public pages are static markup that answers with headers of its own; the ballot path keeps no request id.
export const config = {
  matcher: ["/((?!_next/|board/|e/|e$|verify/|api/ballots|healthz|readyz|metrics|favicon).*)"],
};
