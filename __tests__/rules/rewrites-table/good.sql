-- A longer varchar, varchar to text and a constant default keep the rows as they are.
ALTER TABLE "Post" ALTER COLUMN "title" SET DATA TYPE VARCHAR(200);
ALTER TABLE "Post" ALTER COLUMN "title" SET DATA TYPE TEXT;
ALTER TABLE "Post" ADD COLUMN "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
