type Kept = { status: number; headers: Headers; body: ArrayBuffer };

// A wall that is changed is read anew within this time in every process; a crowd with phones is drawn for once a second.
const fresh = 1_000;
const most = 300;
const pages = new Map<string, { until: number; page: Promise<Kept> }>();

/** The same page for everybody who asks within a second; whoever still has it is told so instead of being sent it. */
export async function answerKept(request: Request, draw: () => Promise<Response>): Promise<Response> {
  const { status, headers, body } = await pageOf(request.url, draw);
  const tag = headers.get("etag");
  if (tag && request.headers.get("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers });
}

function pageOf(address: string, draw: () => Promise<Response>): Promise<Kept> {
  const now = Date.now();
  const known = pages.get(address);
  if (known && known.until > now) return known.page;
  const page = keep(draw);
  if (pages.size >= most) pages.clear();
  pages.set(address, { until: now + fresh, page });
  // What went wrong is not kept for the next reader.
  page.catch(() => pages.delete(address));
  return page;
}

async function keep(draw: () => Promise<Response>): Promise<Kept> {
  const answer = await draw();
  return { status: answer.status, headers: answer.headers, body: await answer.arrayBuffer() };
}
