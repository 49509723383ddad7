import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftForm } from "@/components/campaigns/papers/paper-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findPaperChoices } from "@/lib/campaigns/papers/places/queries";
import { paperKinds } from "@/lib/campaigns/papers/schema";
import { runsCampaign } from "@/lib/campaigns/policy";
import { isId } from "@/lib/kernel/ids";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("papers"))("draft") };
}

type Props = PageProps<"/o/[org]/campaigns/papers/new">;
const wordOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** A new draft; `basis` and `place` in the address fill in what it answers to and where it is filed. */
export default async function NewPaperPage({ params, searchParams }: Props) {
  const [{ org }, { basis, place, kind }, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("papers"),
  ];
  const shell = await getTranslations("shell");
  return deskPage(org, "campaigns", async (scope) => {
    const choices = await findPaperChoices(scope, isId(wordOf(basis)) ? [wordOf(basis)] : []);
    const campaign = choices.campaigns[0];
    const text = {
      ...{ title: "", recipients: "", body: "", attachments: "", copies: "", issuer: choices.orgName },
      kind: paperKinds.find((one) => one === kind) ?? "NOTICE",
      place: wordOf(place) || (campaign ? `campaign:${campaign.id}` : ""),
      bases: basis ? [{ paperId: wordOf(basis), text: "" }] : [],
    };
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns/papers` }, { label: words("draft") }]}
        />
        <PageHeading title={words("draft")} />
        {runsCampaign(scope.actor, scope) ? (
          <DraftForm locale={locale} org={org} choices={choices} text={text} />
        ) : (
          <Empty>{words("empty.own")}</Empty>
        )}
      </>
    );
  });
}
