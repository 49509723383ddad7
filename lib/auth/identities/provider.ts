import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/kernel/env";

/** What is read of an id token; everything else the provider knows about people is left there. */
export const claimsSchema = z.object({
  iss: z.url(),
  sub: z.string().min(1).max(255),
  amr: z.array(z.string()).default([]),
});
export type Claims = z.output<typeof claimsSchema>;

const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;

/** What the button says; null while no identity provider is configured. */
export const identityName: string | null = issuer && clientId && clientSecret ? env.OIDC_NAME : null;

const provider = (): OAuthConfig<Claims> => ({
  id: "oidc",
  name: env.OIDC_NAME,
  type: "oauth",
  wellKnown: `${issuer?.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId: clientId ?? "",
  clientSecret: clientSecret ?? "",
  authorization: { params: { scope: "openid" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  profile: ({ sub }) => ({ id: sub }),
});

export const identityProviders: OAuthConfig<Claims>[] = identityName === null ? [] : [provider()];
