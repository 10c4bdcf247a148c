DROP POLICY "own" ON "User";
