import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { readsUpward } from "@/lib/reviews/upward/policy";
import { listUpwardOpinions } from "@/lib/reviews/upward/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("upward.title") };
}

export default async function UpwardOpinionsPage({ params }: PageProps<"/o/[org]/reviews/upward">) {
  const [{ org }, words, shell] = [await params, await getTranslations("reviews"), await getTranslations("shell")];
  return deskPage(org, "reviews", async (scope) => {
    if (!readsUpward(scope.actor, { orgId: scope.orgId })) notFound();
    const found = await listUpwardOpinions(scope);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: words("upward.title") }]}
        />
        <PageHeading title={words("upward.title")} note={words("upward.readers")} />
        {found.length === 0 ? <Empty>{words("upward.empty")}</Empty> : null}
        {found.map(({ seatName, cadreName, roundTitle, opinions, texts }) => (
          <Section key={`${seatName}${cadreName}${roundTitle}`} title={`${cadreName}　${seatName}`}>
            <p className="mb-2 text-sm text-ink-2">
              {`${roundTitle}　${opinions === null ? words("upward.few") : words("upward.count", { count: opinions })}`}
            </p>
            {texts ? (
              <ul className="border border-line bg-sheet">
                {together(texts).map(([text, count]) => (
                  <li
                    key={text}
                    className="flex justify-between gap-4 border-line px-4 py-2.5 whitespace-pre-line not-first:border-t"
                  >
                    {text}
                    {count > 1 ? (
                      <span className="whitespace-nowrap text-ink-2">{words("upward.count", { count })}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
          </Section>
        ))}
      </>
    );
  });
}

/** What several said in the same words stands once, with how many said it, the most frequent first. */
const together = (texts: readonly string[]): [text: string, count: number][] =>
  [...Map.groupBy(texts, (text) => text)]
    .map(([text, said]): [string, number] => [text, said.length])
    .sort(([, a], [, b]) => b - a);
