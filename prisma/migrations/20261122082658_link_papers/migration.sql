-- AlterTable
ALTER TABLE "org_link" ADD COLUMN     "document_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "documented_on" DATE,
ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "pairing_kind" TEXT,
ADD COLUMN     "twin_id" UUID,
ADD COLUMN     "twin_org_id" UUID;

-- AlterTable
ALTER TABLE "external_person" ADD COLUMN     "document" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "end_reason" TEXT;
