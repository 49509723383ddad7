import { marks } from "../rules";

const unanswered = String(marks.unknown);

/** A posted form as a ballot: a question left alone counts as 不了解, overall satisfaction has to be chosen. */
export function readBallotForm(code: string, form: URLSearchParams) {
  const questions = Math.min(Math.max(Number(form.get("questions")) || 0, 0), 20);
  return {
    code,
    overall: form.get("overall") ?? "",
    answers: Array.from({ length: questions }, (_, index) => form.get(`q${index + 1}`) ?? unanswered),
    comment: (form.get("comment") ?? "").replaceAll("\r\n", "\n"),
  };
}

/**
 * The request as the ballot path sees it: method, type and body. Cookies, addresses and every other header that could
 * name a person are gone before anything is read (INV-08).
 */
export function withoutIdentity(request: Request): Request {
  const type = request.headers.get("content-type");
  const headers = new Headers(type ? { "content-type": type } : {});
  return new Request("http://ballot.invalid/", {
    method: request.method,
    headers,
    body: request.body,
    ...(request.body ? { duplex: "half" as const } : {}),
  });
}
