import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DialogForm, Hidden } from "@/components/pledges/dialog-form";
import { BodyFields, CheckFields, MeasureFields, WhatFields } from "@/components/pledges/item-fields";
import { WritingHelp } from "@/components/pledges/writing-help";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonRow } from "@/components/ui/button-row";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { isId } from "@/lib/kernel/ids";
import { findWritingAids } from "@/lib/pledges/drafts/queries";
import { removeItemAction, saveItemAction } from "@/lib/pledges/items/actions";
import { listItems } from "@/lib/pledges/items/queries";
import { isWithAuthor } from "@/lib/pledges/lifecycle";
import { mayWrite } from "@/lib/pledges/policy";
import { findPledge } from "@/lib/pledges/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("item.newTitle") };
}

/** One item of a pledge that is still being written. */
export default async function PledgeItemPage({ params, searchParams }: PageProps<"/o/[org]/pledges/[pledge]/items">) {
  const [{ org, pledge: pledgeId }, { item: itemId }] = [await params, await searchParams];
  const [locale, words] = [await getLocale(), await getTranslations("pledges")];
  if (!isId(pledgeId)) notFound();
  return deskPage(org, "pledges", async (scope) => {
    const pledge = await findPledge(scope, pledgeId);
    if (!isWithAuthor(pledge) || !mayWrite(scope.actor, pledge)) notFound();
    const item = (await listItems(scope, [pledge.id])).find(({ id }) => id === itemId);
    const { categories, lastYear, phrases, problems } = await findWritingAids(scope, pledge);
    const title = words(item ? "item.editTitle" : "item.newTitle");
    const back = `/o/${org}/pledges/${pledge.id}`;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/pledges` },
            { label: pledge.pledgerName, href: back },
            { label: title },
          ]}
        />
        <PageHeading title={title} note={pledge.pledgerName} />
        <ActionForm action={saveItemAction} words={formWords(locale)} className="max-w-2xl">
          <Hidden values={{ org: pledge.orgCode, pledgeId: pledge.id, ...(item ? { itemId: item.id } : {}) }} />
          <WritingHelp locale={locale} pledge={pledge} lastYear={lastYear} phrases={phrases} today={scope.today} />
          <WhatFields locale={locale} categories={categories} leader={pledge.leadingCadre} item={item} />
          {pledge.pledgerKind === "PERSON" ? null : <BodyFields locale={locale} item={item} />}
          <MeasureFields locale={locale} item={item} />
          <CheckFields locale={locale} item={item} problems={problems} />
          <SubmitButton>{words("item.save")}</SubmitButton>
        </ActionForm>
        {item ? (
          <ButtonRow>
            <DialogForm
              locale={locale}
              action={removeItemAction}
              hidden={{ org: pledge.orgCode, itemId: item.id }}
              trigger={words("actions.removeItem")}
              tone="danger"
              title={words("actions.removeItem")}
              submit={words("actions.removeItem")}
              note={words("item.removeSure")}
            />
          </ButtonRow>
        ) : null}
      </>
    );
  });
}
