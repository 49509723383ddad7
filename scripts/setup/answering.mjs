import { AsyncLocalStorage } from "node:async_hooks";

/** What the database pool tells of the request it had no connection for. */
globalThis.zhengyouAnswering ??= new AsyncLocalStorage();

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>请稍候 · 争优</title>
<h1>现在使用的人较多</h1><p>请过一会儿再打开这一页。</p><p lang="en">Many people are using it now. Please open this page again in a moment.</p></html>`;

/** Turns the fault that Next answers without a connection to the database into 503: come again, nothing is broken. */
export const answering = (handle) => (request, response) => {
  const answer = { busy: false };
  let bare = false;
  const { writeHead, end } = response;
  response.writeHead = (status, ...rest) => {
    if (!answer.busy || status !== 500) return writeHead.call(response, status, ...rest);
    response.setHeader("retry-after", "5");
    // A route that draws no error page of its own ends without a word.
    bare = !response.hasHeader("content-type");
    if (bare) response.setHeader("content-type", "text/html; charset=utf-8").removeHeader("content-length");
    return writeHead.call(response, 503, ...rest);
  };
  response.end = (...rest) => {
    if (answer.busy && response.statusCode === 500 && !response.headersSent) response.writeHead(500);
    return bare ? end.call(response, page) : end.apply(response, rest);
  };
  return globalThis.zhengyouAnswering.run(answer, handle, request, response);
};
