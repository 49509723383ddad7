import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RehearsalBody } from "@/components/rehearsals/rehearsal-body";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { keepsRehearsal } from "@/lib/orgs/rehearsals/policy";
import { findPlayer, findRehearsal, listParts } from "@/lib/orgs/rehearsals/queries";
import { isRehearsal } from "@/lib/orgs/rehearsals/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rehearsals"))("title") };
}

/** 演练: begun and ended in the real org; parts are chosen and changed from either side. */
export default async function RehearsalPage({ params }: PageProps<"/o/[org]/orgs/rehearsal">) {
  const [{ org }, locale, words] = [await params, (await getLocale()) as Locale, await getTranslations("rehearsals")];
  return deskPage(org, "people", async (scope, view) => {
    const rehearsal = await findRehearsal(scope);
    const inside = isRehearsal(view.org);
    return (
      <>
        <PageHeading title={words("title")} note={rehearsal?.orgName ?? view.org?.name} />
        <RehearsalBody
          locale={locale}
          org={org}
          rehearsal={rehearsal}
          parts={rehearsal ? await listParts(scope) : []}
          played={view.person}
          player={inside ? await findPlayer(scope) : null}
          keeps={!inside && keepsRehearsal(scope.actor, scope)}
        />
      </>
    );
  });
}
