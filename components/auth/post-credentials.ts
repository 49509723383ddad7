export type Answer = "OK" | "SECOND" | "WRONG" | "TOO_MANY" | "BUG";

const read = (error: string | null): Answer => {
  if (error === null) return "OK";
  if (error === "SECOND_FACTOR") return "SECOND";
  if (error === "TOO_MANY") return "TOO_MANY";
  return error === "NOT_FOUND" ? "WRONG" : "BUG";
};

/** The two requests that sign a person in: a token against forgery, then name and password. */
export async function postCredentials(form: FormData): Promise<Answer> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({
      csrfToken,
      login: String(form.get("login") ?? ""),
      password: String(form.get("password") ?? ""),
      callbackUrl: "/",
      json: "true",
    });
    const response = await fetch("/api/auth/callback/credentials", { method: "POST", body });
    const { url } = (await response.json()) as { url?: string };
    const target = new URL(url ?? "", window.location.origin);
    if (target.searchParams.has("csrf")) return "BUG";
    return read(target.searchParams.get("error"));
  } catch {
    return "BUG";
  }
}
