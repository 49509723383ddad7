/** Who was reviewed, and of which organisation; an organisation reviewed itself is named once. */
export function SubjectName({ subjectName, orgName }: { subjectName: string; orgName: string }) {
  return (
    <span className="whitespace-nowrap">
      {subjectName}
      {subjectName === orgName ? null : <small>{orgName}</small>}
    </span>
  );
}
