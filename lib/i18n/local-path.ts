const nowhere = "http://nowhere.invalid";

/** A path on this site, or the fallback: an address that leads elsewhere is never followed. */
export function localPath(wanted: string | null | undefined, fallback = "/"): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, nowhere)) return fallback;
  const url = new URL(wanted, nowhere);
  return url.origin === nowhere ? url.pathname + url.search + url.hash : fallback;
}

/** Where a link was clicked, when it was on this very host. */
export function refererPath(referer: string | null, host: string | null): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const url = new URL(referer);
  return url.host === host ? localPath(url.pathname + url.search) : "/";
}
