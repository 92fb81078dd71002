CREATE TABLE submission_owner (
  number VARCHAR(40) NOT NULL,
  owner CHAR(64) NOT NULL,
  PRIMARY KEY (number, owner)
);
