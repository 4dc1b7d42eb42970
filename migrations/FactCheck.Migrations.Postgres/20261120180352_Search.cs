using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
            ALTER TABLE "Claims" ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (
                to_tsvector('english', normalize(regexp_replace(
                    normalize("Statement" || ' ' || "Anchor_Quote" || ' ' || "Speaker", NFD),
                    '[\u0300-\u036F]', '', 'g'), NFC))) STORED;
            CREATE INDEX "IX_Claims_Search" ON "Claims" USING gin ("Search");
            """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
            ALTER TABLE "Claims" DROP COLUMN "Search";
            """);
        }
    }
}
