ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" LIKE '%@%');
