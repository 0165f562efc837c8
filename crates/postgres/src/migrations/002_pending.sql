-- The scopes whose rows of a read model are still to be made from their journals: a program
-- that ends between making a table and filling it is told again.
CREATE TABLE IF NOT EXISTS model_pending (
    scope text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (scope, name)
);
