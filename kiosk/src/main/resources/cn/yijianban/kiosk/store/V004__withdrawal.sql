CREATE TABLE IF NOT EXISTS sending (
  number VARCHAR(40) PRIMARY KEY,
  since TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS withdrawal (
  number VARCHAR(40) PRIMARY KEY,
  asked TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  heard TIMESTAMP(3) WITH TIME ZONE
);

INSERT INTO sending (number, since)
  SELECT number, created FROM submission s
   WHERE (announced IS NOT NULL OR attempts > 0)
     AND NOT EXISTS (SELECT 1 FROM sending x WHERE x.number = s.number);
