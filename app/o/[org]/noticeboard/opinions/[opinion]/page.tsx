import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OpinionLife } from "@/components/noticeboard/opinion-life";
import { OpinionMoves } from "@/components/noticeboard/opinion-moves";
import { OpinionView } from "@/components/noticeboard/opinion-view";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { WithAside } from "@/components/ui/with-aside";
import { findAround, findOpinion } from "@/lib/noticeboard/opinions/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("title") };
}

export default async function OpinionPage({ params }: PageProps<"/o/[org]/noticeboard/opinions/[opinion]">) {
  const [{ org, opinion: opinionId }, locale] = [await params, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope) => {
    const opinion = await findOpinion(scope, opinionId);
    const { giver, events, owners } = await findAround(scope, opinion);
    const title = words("numbered", { number: opinion.number });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/noticeboard` }, { label: title }]}
        />
        <PageHeading title={title} note={`${opinion.orgName} · ${words(`states.${opinion.state}`)}`} />
        <WithAside aside={<OpinionLife locale={locale} events={events} />}>
          <OpinionView locale={locale} org={org} opinion={opinion} giver={giver} />
          <OpinionMoves locale={locale} org={org} actor={scope.actor} opinion={opinion} owners={owners} />
        </WithAside>
      </>
    );
  });
}
