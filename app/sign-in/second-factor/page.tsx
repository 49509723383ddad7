import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { FactorForm, FactorSetup } from "@/components/security/factor-setup";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginStepFactorAction, enterAction } from "@/lib/auth/factors/actions";
import { findFactor } from "@/lib/auth/factors/queries";
import { readHolder } from "@/lib/auth/factors/step";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "access")("factor.title") };
}

/** The second step of signing in; whoever has no app yet sets it up here, before any session. */
export default async function SecondFactorPage() {
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  const facts = await findFactor({ ...(await readHolder()), secretHash: "" });
  if (!facts) {
    return (
      <FrontPage title={words("factor.title")}>
        <Notice tone="warn" title={words("factor.over")}>
          {words("factor.overNote")}
        </Notice>
        <LinkButton href="/sign-in">{words("factor.signIn")}</LinkButton>
      </FrontPage>
    );
  }
  if (facts.confirmed) {
    return (
      <FrontPage title={words("factor.title")}>
        <FactorForm locale={locale} action={enterAction} hint={words("factor.codeHint")} />
      </FrontPage>
    );
  }
  return (
    <FrontPage title={words("factor.title")}>
      <Notice title={words("factor.neededNote", { name: facts.name })} />
      {facts.secret ? (
        <FactorSetup locale={locale} login={facts.login} kept={facts.secret} action={enterAction} />
      ) : (
        <ActionForm action={beginStepFactorAction} words={formWords(locale)}>
          <SubmitButton className="w-full">{words("factor.start")}</SubmitButton>
        </ActionForm>
      )}
    </FrontPage>
  );
}
