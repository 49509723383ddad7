import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActivateForm } from "@/components/access/activate-form";
import { FrontPage } from "@/components/auth/front-page";
import { PasskeyButton } from "@/components/security/passkey-button";
import { passkeyWords } from "@/components/security/passkey-words";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findSlip, type SlipFacts } from "@/lib/auth/activation/queries";
import { readAddress } from "@/lib/auth/cookie";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { Refusal } from "@/lib/kernel/refusal";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: loadWords((await getLocale()) as Locale, "access")("activate.title"),
    robots: { index: false, follow: false },
  };
}

/** Where the QR code of a 登录条 leads: who it is for, and a password of their own. */
export default async function ActivateWithCodePage({ params }: { params: Promise<{ code: string }> }) {
  const code = decodeURIComponent((await params).code);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  const facts = await findSlip(code, await readAddress()).catch(asTooMany);
  return (
    <FrontPage title={words("activate.title")}>
      {facts.state === "OPEN" ? (
        <>
          <Notice title={words("activate.greeting", { name: facts.person })}>
            {facts.org}
            <br />
            {words("activate.login", { login: facts.login })}
          </Notice>
          <ActivateForm locale={locale} code={code} login={facts.login} />
          <p className="my-3 text-center text-sm text-ink-2">{words("passkeys.or")}</p>
          <PasskeyButton
            purpose="ACTIVATE"
            code={code}
            goTo="/"
            label={words("passkeys.activate")}
            words={passkeyWords(locale)}
            wide
          />
        </>
      ) : (
        <Closed locale={locale} facts={facts} />
      )}
    </FrontPage>
  );
}

type Closed = Exclude<SlipFacts, { state: "OPEN" }> | { state: "TOO_MANY" };

function asTooMany(error: unknown): { state: "TOO_MANY" } {
  if (error instanceof Refusal && error.code === "TOO_MANY") return { state: "TOO_MANY" };
  throw error;
}

/** A slip that opens nothing says why and what to do next. */
function Closed({ locale, facts }: { locale: Locale; facts: Closed }) {
  const words = loadWords(locale, "access");
  const body =
    facts.state === "EXPIRED"
      ? words("activate.EXPIRED.body", { org: facts.org, phone: facts.phone })
      : words(`activate.${facts.state}.body`);
  return (
    <>
      <Notice tone="warn" title={words(`activate.${facts.state}.title`)}>
        {body}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/sign-in">{words("activate.signIn")}</LinkButton>
        <LinkButton href="/activate">{words("activate.again")}</LinkButton>
      </div>
    </>
  );
}
