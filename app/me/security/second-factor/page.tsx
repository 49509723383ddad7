import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FactorSetup } from "@/components/security/factor-setup";
import { accountPage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import { confirmFactorAction } from "@/lib/auth/factors/actions";
import { findFactor } from "@/lib/auth/factors/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("factor.title") };
}

/** Setting up one-time codes from one's own page. */
export default async function FactorPage() {
  const [locale, words] = [await getLocale(), await getTranslations("access")];
  return accountPage(async (secretHash) => {
    const factor = await findFactor({ token: "", secretHash });
    if (!factor?.secret || factor.confirmed) notFound();
    return (
      <>
        <PageHeading title={words("factor.title")} />
        <FactorSetup locale={locale} login={factor.login} kept={factor.secret} action={confirmFactorAction} />
      </>
    );
  });
}
