using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
            CREATE VIRTUAL TABLE "ClaimText" USING fts5("Statement", "Quote", "Speaker", tokenize = 'porter unicode61 remove_diacritics 2');
            INSERT INTO "ClaimText"(rowid, "Statement", "Quote", "Speaker")
            SELECT "Id", "Statement", "Anchor_Quote", "Speaker" FROM "Claims";
            """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
            DROP TABLE "ClaimText";
            """);
        }
    }
}
