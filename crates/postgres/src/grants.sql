GRANT USAGE ON SCHEMA lineside TO lineside_app;
-- The journal grows; nothing in it changes.
GRANT SELECT, INSERT ON lineside.line TO lineside_app;
GRANT SELECT, INSERT ON lineside.command TO lineside_app;
-- Only an import adds to what an earlier page said of a command.
GRANT UPDATE (events) ON lineside.command TO lineside_app;
GRANT SELECT, INSERT, UPDATE ON lineside.journal TO lineside_app;
GRANT SELECT ON lineside.model, lineside.schema_version TO lineside_app;
-- What a rebuild has made is no longer to be made.
GRANT SELECT, DELETE ON lineside.model_pending TO lineside_app;
-- Rows of read models come and go. Run this after the store was opened for the first
-- time, so that it applies to read models only.
ALTER DEFAULT PRIVILEGES IN SCHEMA lineside
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO lineside_app;
