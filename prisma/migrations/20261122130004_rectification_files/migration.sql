-- AlterTable
ALTER TABLE "rectification_proof" ADD COLUMN     "bytes" INTEGER,
ADD COLUMN     "file_name" TEXT,
ADD COLUMN     "media_type" TEXT,
ADD COLUMN     "sha256" TEXT;

-- SUP-02: a proof has a whole file or none; what is kept is a picture or a PDF.
alter table rectification_proof add constraint rectification_proof_file check (num_nonnulls(file_name, media_type, bytes, sha256) in (0, 4)
  and media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf') and bytes > 0);
grant execute on function my_supervision_todo to zhengyou_worker;
