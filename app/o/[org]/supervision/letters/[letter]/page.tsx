import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { LetterFacts, LetterTag } from "@/components/supervision/letter-table";
import { LetterMoves, LetterTargets } from "@/components/supervision/letter-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { findLetter } from "@/lib/supervision/letters/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("letters.title") };
}

export default async function LetterPage({ params }: PageProps<"/o/[org]/supervision/letters/[letter]">) {
  const [{ org, letter: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const letter = await findLetter(scope, id);
    const paper = `/o/${org}/supervision/letters/${id}/paper`;
    const shared = { locale, org, letter, actor: scope.actor, here: scope.orgId };
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("letters.title"), href: `/o/${org}/supervision/letters` }, { label: letter.orgName }]}
        />
        <PageHeading
          title={letter.title}
          note={<LetterTag locale={locale} state={letter.state} />}
          actions={
            letter.targets.length > 0 ? (
              <>
                <LinkButton href={`${paper}?as=pdf`} plain>
                  {words("letters.pdf")}
                </LinkButton>
                <LinkButton href={paper} plain>
                  {words("letters.word")}
                </LinkButton>
              </>
            ) : null
          }
        />
        <LetterFacts locale={locale} letter={letter} />
        <LetterTargets {...shared} />
        <LetterMoves {...shared} />
      </>
    );
  });
}
