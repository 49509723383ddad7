import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { SendForm } from "@/components/rolls/send-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { findOpenMembership } from "@/lib/people/memberships/queries";
import { keepsRoll } from "@/lib/people/policy";
import { searchDestinations } from "@/lib/people/transfers/queries";

type PageProps = {
  params: Promise<{ org: string; person: string }>;
  searchParams: Promise<{ q?: string; outside?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "rolls")("transfers.send") };
}

export default async function SendTransferPage({ params, searchParams }: PageProps) {
  const [{ org, person: personId }, { q, outside }] = await Promise.all([params, searchParams]);
  if (!isId(personId)) notFound();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "rolls");
  return deskPage(org, "people", async (scope) => {
    if (!keepsRoll(scope.actor, scope)) notFound();
    const member = await findOpenMembership(scope, personId);
    const wanted = q?.trim() ?? "";
    const found = wanted ? await searchDestinations(scope, wanted) : [];
    const path = `/o/${org}/people/${personId}/transfer`;
    const form = { locale, org, today: scope.today, personId };
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[
            { label: loadWords(locale, "people")("roll"), href: `/o/${org}/people` },
            { label: member.name, href: `/o/${org}/people/${personId}` },
            { label: words("transfers.send") },
          ]}
        />
        <PageHeading title={`${words("transfers.send")} · ${member.name}`} note={words("transfers.note")} />
        <div className="max-w-2xl">
          <Notice title={words("transfers.dutyNote")} />
          {outside ? (
            <SendForm {...form} found={null} />
          ) : (
            <>
              <ListToolbar
                locale={locale}
                path={path}
                search={{ name: "q", value: wanted, label: words("transfers.search") }}
              />
              {wanted && found.length === 0 ? <Empty>{words("transfers.noMatch")}</Empty> : null}
              {found.length > 0 ? <SendForm {...form} found={found} /> : null}
              <p className="mt-4">
                <a
                  href={`${path}?outside=1`}
                  className="inline-flex min-h-target items-center underline underline-offset-4"
                >
                  {words("transfers.outside")}
                </a>
              </p>
            </>
          )}
        </div>
      </>
    );
  });
}
