import "server-only";
import { findCaller } from "@/lib/auth/session";
import { env } from "@/lib/kernel/env";
import { asMissing } from "@/lib/kernel/refusal";
import { look, type Scope } from "@/lib/kernel/work";

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A file under the name it is filed by; never kept by a proxy. */
export const fileAnswer = (file: Buffer, kind: keyof typeof types, name: string): Response =>
  new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": types[kind],
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** Where printed codes lead: the address people know the product by. */
export const originOf = (request: Request): string =>
  (env.NEXTAUTH_URL ?? new URL(request.url).origin).replace(/\/$/, "");

/** One read under the org's scope for a file; without a session to the sign-in, without a right as if it were not there. */
export async function readUnder<Row>(org: string, read: (scope: Scope) => Promise<Row>): Promise<Row | Response> {
  const caller = await findCaller(org);
  if (!caller) return new Response(null, { status: 303, headers: { Location: "/sign-in" } });
  const found = await look(caller, (scope, view) => (view.mustChange ? Promise.resolve(null) : read(scope))).catch(
    asMissing,
  );
  return found ?? new Response(null, { status: 404 });
}
