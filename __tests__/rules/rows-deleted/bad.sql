DELETE FROM "Post" USING "User" WHERE "User"."id" = "Post"."authorId" AND "User"."email" = '';
