DROP TRIGGER "User_touch" ON "User";
