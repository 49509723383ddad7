import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export type Issued = { sub: string; amr?: string[]; nonce?: string };

/** A tiny identity provider on this machine: discovery, keys and the code flow, for whoever the test says is at its door. */
export async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" }];
  const codes = new Map<string, Issued>();
  let url = "";
  const discovery = () => ({
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  });
  const idToken = ({ sub, amr, nonce }: Issued) =>
    new SignJWT({ ...(amr ? { amr } : {}), ...(nonce ? { nonce } : {}) })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuer(url)
      .setSubject(sub)
      .setAudience("zhengyou")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
  const token = async (body: string) => {
    const code = new URLSearchParams(body).get("code") ?? "";
    const issued = codes.get(code);
    codes.delete(code);
    return issued
      ? { access_token: "unused", token_type: "Bearer", expires_in: 300, id_token: await idToken(issued) }
      : { error: "invalid_grant" };
  };
  const server = createServer(async (request, response) => {
    const body = (await request.setEncoding("utf8").toArray()).join("");
    const path = request.url ?? "";
    const known = path === "/keys" ? { keys } : discovery();
    const answer = path === "/token" ? await token(body) : known;
    response.writeHead("error" in answer ? 400 : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** What the provider would send the browser back with, for an address our side asked for. */
    approve(address: string, issued: Issued): { code: string; state: string } {
      const asked = new URL(address).searchParams;
      const code = `code-${codes.size}-${Date.now()}`;
      codes.set(code, { nonce: asked.get("nonce") ?? "", ...issued });
      return { code, state: asked.get("state") ?? "" };
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}
