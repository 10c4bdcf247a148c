DROP POLICY "own" ON "User";
CREATE POLICY "own" ON "User" USING ("email" = current_user AND "name" IS NOT NULL);
DROP POLICY IF EXISTS "neverThere" ON "User";
