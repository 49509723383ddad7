import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";

export type Mail = { to: string; subject: string; headers: string; text: string };

const portOf = (server: { address: () => AddressInfo | string | null }) => (server.address() as AddressInfo).port;
const listening = (server: Server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

/** A post office that keeps what it is handed and refuses mailboxes that begin with `gone`. */
export async function startPostOffice() {
  const mails: Mail[] = [];
  const server = createSocketServer((socket) => serve(socket, mails));
  await listening(server);
  return { url: `smtp://127.0.0.1:${portOf(server)}`, mails, stop: () => server.close() };
}

function serve(socket: Socket, mails: Mail[]) {
  let [to, waiting, body]: [string, string, string | null] = ["", "", null];
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => undefined);
  socket.on("data", (bytes) => {
    waiting += bytes.toString();
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (body !== null && line === ".") {
        mails.push(read(to, body));
        body = null;
        say("250 taken");
      } else if (body !== null) body += `${line}\n`;
      else if (line.startsWith("RCPT TO")) {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(to.startsWith("gone") ? "550 no such mailbox" : "250 ok");
      } else if (line === "DATA") {
        body = "";
        say("354 go on");
      } else say(line === "QUIT" ? "221 bye" : "250 ok");
    }
  });
  say("220 sink");
}

const decoded = (text: string, encoding: string) =>
  Buffer.from(
    encoding === "base64" ? text : text.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, "%$1"),
    encoding === "base64" ? "base64" : "utf8",
  ).toString();

function read(to: string, raw: string): Mail {
  const [headers = ""] = raw.split("\n\n");
  const part = /Content-Type: text\/plain[\s\S]*?\n\n([\s\S]*?)\n----/.exec(raw)?.[1] ?? "";
  const encoding = /text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)/.exec(raw)?.[1] ?? "";
  const text = decoded(part, encoding);
  return { to, headers, subject: /Subject: (.*)/.exec(headers)?.[1] ?? "", text: safely(text) };
}

const safely = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export type Posted = { path: string; content: string };

/** A chat service that keeps what robots post and answers with the number the test chose. */
export async function startChat() {
  const posted: Posted[] = [];
  const answer = { errcode: 0 };
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as { text: { content: string } };
    posted.push({ path: request.url ?? "", content: body.text.content });
    response.end(JSON.stringify(answer));
  });
  await listening(server);
  return { origin: `http://127.0.0.1:${portOf(server)}`, posted, answer, stop: () => server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
