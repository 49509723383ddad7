import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Kept } from "@/components/evaluations/kept";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { attemptToRead, listKeptColumns, listReaders } from "@/lib/evaluations/keeping/queries";
import { findRound } from "@/lib/evaluations/queries";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("kept.title") };
}

export default async function KeptPage({ params }: PageProps<"/o/[org]/evaluations/[roundId]/what-is-kept">) {
  const [{ org, roundId }, locale] = [await params, await getLocale()];
  const [words, shell] = [await getTranslations("evaluations"), await getTranslations("shell")];
  return deskPage(org, "evaluations", async (scope) => {
    const at = gathering(scope);
    const [round, columns, readers] = await Promise.all([findRound(at, roundId), listKeptColumns(at), listReaders(at)]);
    const path = `/o/${org}/evaluations`;
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: path },
            { label: round.title, href: `${path}/${roundId}` },
            { label: words("kept.title") },
          ]}
        />
        <PageHeading title={words("kept.title")} />
        <Kept
          locale={locale}
          columns={columns}
          attempts={[await attemptToRead("slip"), await attemptToRead("ballot")]}
          readers={readers}
        />
      </>
    );
  });
}
