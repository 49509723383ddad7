import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { mePage } from "@/components/shell/me-page";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { findItem } from "@/lib/pledges/items/queries";
import { isPledger } from "@/lib/pledges/policy";
import { Hidden } from "./dialog-form";

type Told = {
  title: "progress" | "claim";
  send: "saveProgress" | "sendClaim";
  action: FormAction;
  fields: (locale: Locale, today: Day) => ReactNode;
};

type Asked = { params: Promise<{ item: string }>; searchParams: Promise<{ org?: string | string[] | undefined }> };

/** One form about one own item that stands published: how far it has come, or that it is fulfilled. */
export async function ownItemPage({ params, searchParams }: Asked, { title, send, action, fields }: Told) {
  const [{ item: itemId }, { org }, locale] = [await params, await searchParams, (await getLocale()) as Locale];
  const words = loadWords(locale, "me");
  if (!isId(itemId)) notFound();
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope) => {
    const item = await findItem(scope, itemId);
    if (!isPledger(scope.actor, item) || item.pledgeState !== "PUBLISHED") notFound();
    return (
      <>
        <PageHeading title={words(title)} note={item.text} />
        <ActionForm action={action} words={formWords(locale)}>
          <Hidden values={{ org: item.orgCode, itemId: item.id }} />
          {fields(locale, scope.today)}
          <SubmitButton className="w-full text-lg">{words(send)}</SubmitButton>
        </ActionForm>
      </>
    );
  });
}
