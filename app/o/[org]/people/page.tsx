import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ClassCountsSection } from "@/components/people/class-counts";
import { FoundBelow } from "@/components/people/found-below";
import { PeopleList, type PeopleQuery } from "@/components/people/people-list";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { countClasses } from "@/lib/people/classes/queries";
import { classKinds } from "@/lib/people/classes/schema";
import { keepsRoll } from "@/lib/people/policy";
import { countRoll, listPeople, type PeopleFilter, searchLine } from "@/lib/people/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<PeopleQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "people")("roll") };
}

export default async function PeoplePage({ params, searchParams }: PageProps) {
  const [{ org }, query] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "people");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const rows = await listPeople(scope, filterOf(query));
    const counts = await countRoll(scope);
    const classes = await countClasses(scope);
    const below = query.q?.trim() ? await searchLine(scope, query.q.trim()) : [];
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="roll" capacity={view.capacity} />
        <PageHeading
          title={words("roll")}
          note={counts.holdsMembers ? view.org?.name : words("noMembers")}
          actions={
            keepsRoll(scope.actor, scope) ? (
              <>
                <LinkButton href={`/o/${org}/imports`}>{loadWords(locale, "imports")("link.PEOPLE")}</LinkButton>
                {counts.holdsMembers ? (
                  <LinkButton href={`/o/${org}/people/new`} tone="primary">
                    {words("add")}
                  </LinkButton>
                ) : null}
              </>
            ) : null
          }
        />
        <PeopleList locale={locale} org={org} query={query} rows={rows} counts={counts} />
        <ClassCountsSection locale={locale} org={org} counts={classes} members={counts.full + counts.probationary} />
        {view.capacity === "ADMIN" ? null : (
          <p data-screen-only className="mt-4">
            <a
              href={`/o/${org}/people/others`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {loadWords(locale, "rolls")("others.title")}
            </a>
          </p>
        )}
        <FoundBelow locale={locale} org={org} people={below} here={view.capacity === "ADMIN"} />
      </>
    );
  });
}

const heldOf = (asked: string | undefined) => (asked === "HIDDEN" ? asked : classKinds.find((kind) => kind === asked));

function filterOf({ q, standing, cadre, class: asked, after }: PeopleQuery): PeopleFilter {
  const held = heldOf(asked);
  const [pinyin, id] = after?.split("~") ?? [];
  return {
    ...(q?.trim() ? { search: q.trim() } : {}),
    ...(standing ? { standing } : {}),
    ...(cadre ? { cadre } : {}),
    ...(held ? { held } : {}),
    ...(pinyin !== undefined && id && isId(id) ? { after: { pinyin, id } } : {}),
  };
}
