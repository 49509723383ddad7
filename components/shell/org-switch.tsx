import { Icon } from "@/components/ui/icons";

export type OrgChoice = { code: string; name: string; href: string; current?: boolean };

export type DeskOrg = { name: string; code: string; parentName?: string; parentHref?: string };

type OrgBlockProps = { org: DeskOrg; orgs: readonly OrgChoice[]; switchLabel: string };

/** Superior › own organisation, and the way to the person's other organisations. */
export function OrgBlock({ org, orgs, switchLabel }: OrgBlockProps) {
  return (
    <div className="border-b border-line px-5 pt-5 pb-3">
      {org.parentName ? <Parent name={org.parentName} href={org.parentHref} /> : null}
      <p className="text-lg leading-[1.45] font-semibold">{org.name}</p>
      {orgs.length > 1 ? (
        <details>
          <summary className="inline-flex min-h-target items-center text-xs text-ink-2 underline underline-offset-3">
            {switchLabel}
          </summary>
          <ul className="mb-2 max-h-80 overflow-y-auto border border-line bg-sheet text-sm">
            {orgs.map(({ code, name, href, current }) => (
              <li key={code} className="border-line not-first:border-t">
                <a
                  href={href}
                  aria-current={current ? "true" : undefined}
                  className="flex min-h-target items-center gap-2 px-3 py-1 hover:bg-head aria-[current=true]:font-semibold"
                >
                  {current ? <Icon name="check" /> : null}
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Parent({ name, href }: { name: string; href: string | undefined }) {
  // A no-break space keeps the mark on the last line of the name.
  const text = `${name}\u00a0›`;
  const look = "block text-xs leading-normal text-ink-2";
  if (!href) return <p className={look}>{text}</p>;
  return (
    <a href={href} className={`${look} py-1 hover:underline`}>
      {text}
    </a>
  );
}
