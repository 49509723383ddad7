import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DialogForm, Hidden } from "@/components/pledges/dialog-form";
import { CheckFields, MeasureFields, WhatFields } from "@/components/pledges/item-fields";
import { StepPanels } from "@/components/pledges/step-panels";
import { WritingHelp } from "@/components/pledges/writing-help";
import { mePage } from "@/components/shell/me-page";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { gathering } from "@/lib/kernel/together";
import { findWritingAids } from "@/lib/pledges/drafts/queries";
import { removeOwnItemAction, saveOwnItemAction } from "@/lib/pledges/items/actions";
import { listItems } from "@/lib/pledges/items/queries";
import { isWithAuthor } from "@/lib/pledges/lifecycle";
import { listOwnPledges } from "@/lib/pledges/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("item.newTitle") };
}

/** One item on a phone, in screens of at most three fields. */
export default async function OwnItemPage({ searchParams }: PageProps<"/me/pledges/items">) {
  const [{ org, pledge: pledgeId, item: itemId }, locale] = [await searchParams, (await getLocale()) as Locale];
  const [words, me] = [await getTranslations("pledges"), await getTranslations("me")];
  return mePage("pledges", typeof org === "string" ? org : undefined, async (scope) => {
    const own = await listOwnPledges(scope);
    const pledge = own.find((one) => (pledgeId ? one.id === pledgeId : isWithAuthor(one)));
    if (!pledge && pledgeId) notFound();
    if (!pledge || !isWithAuthor(pledge)) redirect("/me/pledges");
    const at = gathering(scope);
    const [items, { categories, lastYear, phrases, problems }] = await Promise.all([
      listItems(at, [pledge.id]),
      findWritingAids(at, pledge),
    ]);
    const item = items.find(({ id }) => id === itemId);
    const panels = [
      {
        key: "what",
        content: <WhatFields locale={locale} categories={categories} leader={pledge.leadingCadre} item={item} />,
      },
      { key: "measure", content: <MeasureFields locale={locale} item={item} /> },
      { key: "check", content: <CheckFields locale={locale} item={item} problems={problems} /> },
    ];
    const steps = panels.map((_, at) => me("step", { step: at + 1, steps: panels.length }));
    return (
      <>
        <PageHeading title={words(item ? "item.editTitle" : "item.newTitle")} />
        <ActionForm action={saveOwnItemAction} words={formWords(locale)}>
          <Hidden values={{ org: pledge.orgCode, pledgeId: pledge.id, ...(item ? { itemId: item.id } : {}) }} />
          <WritingHelp locale={locale} pledge={pledge} lastYear={lastYear} phrases={phrases} today={scope.today} />
          <StepPanels
            panels={panels}
            words={{ next: me("next"), back: me("back"), submit: words("item.save"), steps }}
          />
        </ActionForm>
        {item ? (
          <div className="mt-8">
            <DialogForm
              locale={locale}
              action={removeOwnItemAction}
              hidden={{ org: pledge.orgCode, itemId: item.id }}
              trigger={words("actions.removeItem")}
              tone="quiet"
              title={words("actions.removeItem")}
              submit={words("actions.removeItem")}
              note={words("item.removeSure")}
            />
          </div>
        ) : null}
      </>
    );
  });
}
