import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { SignInForm } from "@/components/auth/sign-in-form";
import { IdentityButton } from "@/components/security/identity-button";
import { PasskeyButton } from "@/components/security/passkey-button";
import { passkeyWords } from "@/components/security/passkey-words";
import { Notice } from "@/components/ui/notice";
import { identityName } from "@/lib/auth/identities/provider";
import { findSession } from "@/lib/auth/session";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Query = Promise<{ from?: string; ended?: string; out?: string; ready?: string; error?: string }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "auth")("signIn") };
}

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { from, ended, out, ready, error } = await searchParams;
  const back = localPath(from);
  if (await findSession()) redirect(back);
  const locale = (await getLocale()) as Locale;
  const [words, access] = [loadWords(locale, "auth"), loadWords(locale, "access")];
  return (
    <FrontPage title={words("signIn")}>
      {ended ? <Notice title={words("ended")} /> : null}
      {error && identityName !== null ? (
        <Notice tone="error" title={access("identity.over")} live>
          {access("identity.overNote", { name: identityName })}
        </Notice>
      ) : null}
      {out ? <Notice title={words("out")} /> : null}
      {ready ? <Notice title={words("setup.ready")} /> : null}
      <SignInForm
        from={back}
        words={{
          login: words("login"),
          loginHint: words("loginHint"),
          password: words("password"),
          submit: words("signIn"),
          pending: words("signingIn"),
          WRONG: words("refusals.WRONG"),
          TOO_MANY: words("refusals.TOO_MANY"),
          BUG: words("refusals.BUG"),
        }}
      />
      <div className="mt-3">
        <PasskeyButton
          purpose="SIGN_IN"
          goTo={back}
          label={access("passkeys.signIn")}
          words={passkeyWords(locale)}
          wide
        />
      </div>
      {identityName === null ? null : (
        <div className="mt-3">
          <IdentityButton
            label={access("identity.signIn", { name: identityName })}
            words={{ working: access("identity.working"), failed: access("identity.failed") }}
            wide
          />
        </div>
      )}
      <p className="mt-5 text-sm text-ink-2">
        <a href="/activate" className="inline-flex min-h-target items-center text-ink underline underline-offset-4">
          {words("withSlip")}
        </a>
        <br />
        {words("forgotten")}
      </p>
    </FrontPage>
  );
}
