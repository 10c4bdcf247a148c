UPDATE "Post" SET "title" = upper("title");
