-- AlterTable
ALTER TABLE "User" DROP COLUMN "name",
ADD COLUMN     "name" JSONB;
