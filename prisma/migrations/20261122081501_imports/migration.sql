-- CreateTable
CREATE TABLE "import_batch" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sheet_name" TEXT NOT NULL,
    "header_row" INTEGER NOT NULL,
    "header_end" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'UPLOADED',
    "mode" TEXT NOT NULL DEFAULT 'GOOD_ROWS',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "add_count" INTEGER NOT NULL DEFAULT 0,
    "update_count" INTEGER NOT NULL DEFAULT 0,
    "same_count" INTEGER NOT NULL DEFAULT 0,
    "kept_count" INTEGER NOT NULL DEFAULT 0,
    "bad_count" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_person_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_person_id" UUID,
    "confirmed_capacity" TEXT,
    "applied_at" TIMESTAMPTZ(3),
    "obstacles" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_column" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "header" TEXT NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "samples" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "import_column_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "facts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "faults" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "target_org_id" UUID,
    "subject_id" UUID,
    "before" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_file_org_id_batch_id_key" ON "import_file"("org_id", "batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_column_org_id_batch_id_position_key" ON "import_column"("org_id", "batch_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_org_id_batch_id_number_key" ON "import_row"("org_id", "batch_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_org_id_kind_header_key" ON "import_mapping"("org_id", "kind", "header");

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_org_id_batch_id_fkey" FOREIGN KEY ("org_id", "batch_id") REFERENCES "import_batch"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_org_id_batch_id_fkey" FOREIGN KEY ("org_id", "batch_id") REFERENCES "import_batch"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_org_id_batch_id_fkey" FOREIGN KEY ("org_id", "batch_id") REFERENCES "import_batch"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
