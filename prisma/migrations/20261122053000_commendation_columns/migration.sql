-- AlterTable
ALTER TABLE "nomination" ADD COLUMN     "rests_on_award_id" UUID,
ADD COLUMN     "rests_on_org_id" UUID;

-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'ONLINE';
